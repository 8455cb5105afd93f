// A ladder of 236 skills, kindergarten to grade 8, to place simulated learners on: ids, grades,
// strands and prerequisites alone. Invariant: the same in every build; it is no pack.
#pragma once

#include "engine/session/skill.hpp"

#include <sstream>
#include <string>

namespace pipit::engine::testing {

// One skill a line: id, grade, strand (n a t f s m p), prerequisites.
inline constexpr const char* school_rows = R"(count-to-10 0 n
count-to-20 0 n count-to-10
next-number 0 n count-to-10
count-to-100 0 n count-to-20 next-number
read-numbers-to-20 0 n count-to-20
more-or-fewer 0 n count-to-10
compare-to-10 0 n more-or-fewer
one-more-one-less 0 n next-number
add-and-take-to-5 0 a count-to-10
add-stories-to-10 0 a add-and-take-to-5
take-stories-to-10 0 a add-and-take-to-5
break-apart-numbers 0 a add-and-take-to-5
make-ten 0 a break-apart-numbers count-to-10
teen-numbers 0 n count-to-20 make-ten
longer-or-shorter 0 m
heavier-or-fuller 0 m
sort-and-count 0 m count-to-10 more-or-fewer
name-flat-shapes 0 s
name-solid-shapes 0 s name-flat-shapes
where-is-it 0 s
compare-shapes 0 s name-flat-shapes count-to-10
join-shapes 0 s name-flat-shapes
add-within-20 1 a make-ten teen-numbers
take-within-20 1 a add-within-20
add-stories-to-20 1 a add-stories-to-10 add-within-20
take-stories-to-20 1 a take-stories-to-10 take-within-20
compare-stories-to-20 1 a take-within-20 compare-to-10
add-three-numbers 1 a add-within-20
turn-around-facts 1 a add-within-20
think-addition 1 a take-within-20 turn-around-facts
count-on-and-back 1 a one-more-one-less count-to-20
equal-sign 1 p add-within-20 take-within-20
missing-number-to-20 1 p equal-sign think-addition
count-to-120 1 n count-to-100 read-numbers-to-20
tens-and-ones 1 n teen-numbers count-to-100
compare-two-digit 1 n tens-and-ones compare-to-10
add-tens-and-ones 1 a tens-and-ones add-within-20
ten-more-ten-less 1 a tens-and-ones
take-tens 1 a ten-more-ten-less
order-lengths 1 m longer-or-shorter
measure-with-units 1 m longer-or-shorter count-to-20
clock-hours-and-halves 1 m read-numbers-to-20
picture-data 1 m sort-and-count add-within-20
sides-and-corners 1 s compare-shapes
build-shapes 1 s join-shapes sides-and-corners
halves-and-quarters 1 f join-shapes
add-within-100 2 a add-tens-and-ones
take-away-within-100 2 a take-tens take-within-20
stories-within-100 2 a add-within-100 take-away-within-100 add-stories-to-20 take-stories-to-20 compare-stories-to-20
facts-mix-to-20 2 a think-addition
odd-and-even 2 p facts-mix-to-20
build-arrays 2 t add-three-numbers
place-value 2 n tens-and-ones count-to-120
skip-count 2 n count-to-120 ten-more-ten-less
read-write-to-1000 2 n place-value
order-numbers 2 n place-value compare-two-digit
add-four-numbers 2 a add-within-100 add-three-numbers
add-within-1000 2 a add-within-100 place-value
take-within-1000 2 a take-away-within-100 place-value
ten-hundred-more-less 2 a place-value ten-more-ten-less
measure-with-ruler 2 m measure-with-units
estimate-length 2 m measure-with-ruler
length-difference 2 m measure-with-ruler take-within-20
length-stories 2 m length-difference stories-within-100
sums-on-a-line 2 a add-within-100 measure-with-ruler
tell-time 2 m clock-hours-and-halves skip-count
count-coins 2 m skip-count add-within-100
dot-plots 2 m measure-with-ruler picture-data
read-bar-plots 2 m picture-data add-within-100
shapes-by-corners 2 s sides-and-corners
squares-in-a-rectangle 2 s build-arrays build-shapes
equal-shares 2 f halves-and-quarters
times-meaning 3 t build-arrays skip-count
sharing-meaning 3 t times-meaning
times-stories 3 t times-meaning times-2-5-10
sharing-stories 3 t sharing-meaning times-2-5-10
missing-factor 3 t times-2-5-10 sharing-meaning missing-number-to-20
times-properties 3 t times-2-5-10 turn-around-facts
times-2-5-10 3 t times-meaning skip-count
times-facts 3 t times-2-5-10 times-properties
division-facts 3 t times-facts missing-factor
two-step-four-operations 3 t times-stories sharing-stories stories-within-100
times-table-patterns 3 p times-facts odd-and-even
round-numbers 3 n order-numbers
add-and-take-1000 3 a add-within-1000 take-within-1000
times-tens 3 t times-facts place-value
fraction-of-shape 3 f equal-shares
shade-parts 3 f fraction-of-shape
fractions-on-line 3 f fraction-of-shape sums-on-a-line
equal-fractions 3 f shade-parts fractions-on-line
wholes-as-fractions 3 f fractions-on-line
compare-like-fractions 3 f fractions-on-line
time-to-the-minute 3 m tell-time
elapsed-time 3 m time-to-the-minute stories-within-100
mass-and-liquid 3 m heavier-or-fuller stories-within-100
scaled-graphs 3 m read-bar-plots times-2-5-10
quarter-inches 3 m measure-with-ruler fractions-on-line dot-plots
count-area 3 s squares-in-a-rectangle
area 3 s count-area times-facts
joined-rectangles 3 s area times-properties
perimeter 3 s add-four-numbers length-stories
four-sided-shapes 3 s shapes-by-corners
times-as-many 4 t times-stories compare-stories-to-20 division-facts
multi-step-stories 4 t two-step-four-operations times-as-many
remainders 4 t division-facts
factors-and-multiples 4 t division-facts
prime-numbers 4 t factors-and-multiples
number-patterns 4 p times-table-patterns add-and-take-1000
ten-times-place 4 n read-write-to-1000 times-tens
big-numbers 4 n ten-times-place order-numbers
round-big-numbers 4 n round-numbers big-numbers
add-take-big-numbers 4 a add-and-take-1000 big-numbers
multiply-by-one-digit 4 t times-tens joined-rectangles add-and-take-1000
multiply-two-digits 4 t multiply-by-one-digit
divide-by-one-digit 4 t remainders multiply-by-one-digit
equal-fractions-rule 4 f equal-fractions factors-and-multiples
compare-fractions 4 f compare-like-fractions equal-fractions-rule
add-like-fractions 4 f wholes-as-fractions compare-like-fractions
mixed-numbers 4 f wholes-as-fractions
add-mixed-numbers 4 f mixed-numbers add-like-fractions
fraction-times-whole 4 f add-like-fractions times-facts
tenths-and-hundredths 4 f equal-fractions-rule add-like-fractions
decimals-on-line 4 f tenths-and-hundredths
compare-decimals 4 f decimals-on-line compare-fractions
change-units 4 m mass-and-liquid measure-with-ruler multiply-by-one-digit
measure-stories 4 m change-units elapsed-time multi-step-stories
area-and-perimeter 4 s area perimeter missing-factor
fraction-line-plots 4 m quarter-inches add-like-fractions
measure-angles 4 s lines-and-angles fraction-of-shape
add-angles 4 s measure-angles add-and-take-1000
lines-and-angles 4 s four-sided-shapes
sort-shapes 4 s lines-and-angles
symmetry 4 s build-shapes four-sided-shapes
brackets-first 5 p multi-step-stories
write-expressions 5 p brackets-first
two-patterns 5 p number-patterns plot-points
tenth-of-a-place 5 n ten-times-place decimals-on-line
powers-of-ten 5 n tenth-of-a-place
read-decimals 5 n tenth-of-a-place
compare-thousandths 5 n read-decimals compare-decimals
round-decimals 5 n compare-thousandths round-big-numbers
multiply-many-digits 5 t multiply-two-digits
divide-by-two-digits 5 t divide-by-one-digit multiply-two-digits
add-decimals 5 a add-take-big-numbers read-decimals
take-decimals 5 a add-decimals
multiply-decimals 5 t multiply-many-digits powers-of-ten
divide-decimals 5 t divide-by-two-digits powers-of-ten
add-unlike-fractions 5 f add-mixed-numbers equal-fractions-rule
take-unlike-fractions 5 f add-unlike-fractions
unlike-fraction-stories 5 f take-unlike-fractions compare-fractions
fractions-as-division 5 f sharing-stories mixed-numbers
multiply-fractions 5 f fraction-times-whole fractions-as-division
area-with-fractions 5 f multiply-fractions area-and-perimeter
scaling 5 f multiply-fractions times-as-many
divide-unit-fractions 5 f multiply-fractions
change-metric-units 5 m change-units powers-of-ten measure-stories
share-out-line-plots 5 m fraction-line-plots fractions-as-division
count-cubes 5 s count-area
volume-of-boxes 5 s count-cubes area-and-perimeter multiply-two-digits
plot-points 5 s sums-on-a-line
line-graphs 5 m plot-points scaled-graphs
shape-families 5 s sort-shapes
ratio-language 6 t times-as-many fractions-as-division
unit-rates 6 t ratio-language divide-decimals
ratio-tables 6 t ratio-language equal-fractions-rule
percents 6 f ratio-tables tenths-and-hundredths multiply-decimals
convert-with-ratios 6 m ratio-tables change-metric-units
divide-fractions 6 f divide-unit-fractions scaling
long-division 6 t divide-by-two-digits
decimal-operations 6 t multiply-decimals divide-decimals take-decimals
common-factors 6 t prime-numbers times-properties
below-zero 6 n order-numbers sums-on-a-line
opposites 6 n below-zero fractions-on-line decimals-on-line
order-rationals 6 n opposites compare-fractions compare-thousandths
absolute-value 6 n opposites
four-quadrants 6 s plot-points absolute-value
powers 6 p brackets-first multiply-many-digits
letters-for-numbers 6 p write-expressions
evaluate-expressions 6 p letters-for-numbers powers
equal-expressions 6 p evaluate-expressions times-properties common-factors
one-step-equations 6 p evaluate-expressions missing-factor
write-equations 6 p letters-for-numbers one-step-equations
inequalities 6 p one-step-equations order-rationals
two-variables 6 p write-equations ratio-tables two-patterns
area-of-triangles 6 s area-and-perimeter sort-shapes
area-of-quadrilaterals 6 s area-of-triangles shape-families
volume-with-fractions 6 s volume-of-boxes area-with-fractions
shapes-on-the-grid 6 s four-quadrants area-and-perimeter
nets-and-surface 6 s volume-of-boxes area-of-triangles
questions-that-vary 6 m dot-plots
mean-and-median 6 m share-out-line-plots questions-that-vary
spread-of-data 6 m mean-and-median absolute-value
histograms-and-box-plots 6 m mean-and-median scaled-graphs
rates-of-fractions 7 t unit-rates divide-fractions
proportional-or-not 7 t ratio-tables two-variables
constant-of-proportion 7 t proportional-or-not unit-rates
percent-stories 7 f percents constant-of-proportion
percent-change 7 f percent-stories
add-negatives 7 n absolute-value order-rationals
multiply-negatives 7 n add-negatives
fractions-to-decimals 7 n long-division fractions-as-division
rational-stories 7 n multiply-negatives fractions-to-decimals decimal-operations percents
linear-expressions 7 p equal-expressions multiply-negatives
two-step-equations 7 p one-step-equations linear-expressions
two-step-inequalities 7 p two-step-equations inequalities
scale-drawings 7 s constant-of-proportion area-of-quadrilaterals
possible-triangles 7 s measure-angles perimeter inequalities
circles 7 s area-of-quadrilaterals decimal-operations
angle-equations 7 s add-angles two-step-equations
area-and-surface 7 s nets-and-surface area-of-quadrilaterals volume-with-fractions
samples 7 m questions-that-vary percent-stories
compare-two-groups 7 m spread-of-data histograms-and-box-plots
chance 7 f percents
compound-chance 7 f chance multiply-fractions
rational-or-not 8 n fractions-to-decimals square-and-cube-roots
estimate-roots 8 n square-and-cube-roots order-rationals
exponent-rules 8 p powers multiply-negatives
square-and-cube-roots 8 n powers volume-of-boxes
scientific-notation 8 n exponent-rules powers-of-ten
slope-as-a-rate 8 p constant-of-proportion four-quadrants
slope-and-intercept 8 p slope-as-a-rate two-variables similar-shapes
linear-equations 8 p two-step-equations
two-equations 8 p linear-equations slope-and-intercept
what-is-a-function 8 p two-variables four-quadrants
linear-or-not 8 p what-is-a-function slope-and-intercept
compare-functions 8 p what-is-a-function slope-and-intercept
build-linear-functions 8 p compare-functions
describe-graphs 8 p what-is-a-function line-graphs
slides-flips-turns 8 s four-quadrants symmetry
similar-shapes 8 s slides-flips-turns scale-drawings
angles-and-parallels 8 s angle-equations possible-triangles
pythagoras 8 s square-and-cube-roots area-of-triangles
distance-between-points 8 s pythagoras four-quadrants
volume-of-round-solids 8 s circles volume-of-boxes powers
scatter-plots 8 m slope-and-intercept line-graphs
two-way-tables 8 m percent-stories read-bar-plots)";

inline SkillGraph school_graph() {
    std::vector<Skill> skills;
    std::istringstream rows(school_rows);
    std::string row;
    while (std::getline(rows, row)) {
        std::istringstream words(row);
        Skill one;
        char strand = 'n';
        words >> one.id.value >> one.grade_from >> strand;
        one.grade_to = one.grade_from;
        one.title = one.short_title = one.id.value;
        one.plant =
            static_cast<Plant>(std::string("natfsm").find(strand == 'p' ? 'n' : strand) % 6);
        for (std::string before; words >> before;)
            one.prerequisites.push_back({before});
        skills.push_back(std::move(one));
    }
    return *SkillGraph::from(std::move(skills));
}

}  // namespace pipit::engine::testing
