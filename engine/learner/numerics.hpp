// exp, log, pow and the normal distribution from + - x / and square root alone.
// Invariant: the same bits on every target (no libm, no fused multiply-add); see tests for the
// accuracy.
#pragma once

namespace pipit::engine::numerics {

double exp(double x);            // relative error under 2 ulp; 0 below -708, infinity above 709.78
double log(double x);            // x > 0 and normal; error under 2 ulp
double pow(double x, double y);  // x > 0: exp(y log x)
double square_root(double x);    // x >= 0; one instruction
double sigmoid(double x);        // 1 / (1 + exp(-x))
double normal_above(double z);  // P(Z > -z) = Phi(z) of the standard normal distribution, in [0, 1]
double round_half_even(double x);  // |x| < 2^52

}  // namespace pipit::engine::numerics
