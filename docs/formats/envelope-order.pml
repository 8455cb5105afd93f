/* Order, acknowledgement, prekey epochs and restarts of one stream of envelopes: the rules of
 * stream.md, small enough to try every interleaving. `./dev check model` does; by hand:
 *     spin -a envelope-order.pml && gcc -O2 -w -DSAFETY -o pan pan.c && ./pan -m10000
 *
 * Claims: nothing acknowledged is missing (no loss); nothing is applied twice; after the last mishap
 * two contacts bring everything (no stuck state). Each -DBREAK_... below takes one rule away, and
 * one of the claims then fails.
 *
 * Small: payloads 4, window 2 (64), a prekey lives 2 epochs (5). The way may hold each envelope once
 * and bring any older copy of it again; what is not delivered is lost.
 */
#ifndef PAYLOADS
#define PAYLOADS 4
#endif
#define NUMBERS 6 /* more than payloads, for the broken rule that gives new ones out */
#define WINDOW 2
#define LIFE 2
#ifndef MISHAPS
#define MISHAPS 2 /* of most kinds; of three, one */
#endif
#define BIT(n) (1 << (n))

/* the sender's disk */
byte written;                 /* payloads */
byte last;                    /* the greatest number given out */
byte waiting;                 /* bits: numbers not acknowledged */
byte epoch[NUMBERS + 1];      /* each is sealed for; 0: not sealed */
byte payload[NUMBERS + 1];    /* what a number carries */
/* the sender's memory */
byte told;                    /* the newest epoch it heard of; 0 after a restart */

/* the receiver's disk */
byte greatest;
byte applied;                 /* bits */
byte newest = 1;              /* epoch; of those before it LIFE - 1 live */
byte times[PAYLOADS + 1];     /* how often a payload was applied: nobody reads this but the claims */
/* the receiver's memory */
byte opened;                  /* a number that was opened and is not yet on disk */
byte half;                    /* only where one write is broken in two */

/* the way */
byte flying;                  /* bits: numbers on their way */
byte sealed[NUMBERS + 1];     /* the epoch of that copy */
byte ever[NUMBERS + 1];       /* the newest epoch it ever left under */
bool asked;                   /* the receiver owes an answer */
bool answer;                  /* one is on its way: */
byte answer_greatest, answer_applied, answer_newest;
byte old_greatest, old_applied, old_newest; /* one that was heard or lost, to come (again) late */

byte lost = MISHAPS, lost_answers = MISHAPS, receiver_restarts = MISHAPS, rotations = MISHAPS;
byte sender_restarts = 1, replays = 1, old_answers = 1;
byte contacts;                /* since the last mishap */

#define DEAD(e, now) ((e) == 0 || (e) + LIFE <= (now))
#define LOWEST(w) ((w) & BIT(1) -> 1 : ((w) & BIT(2) -> 2 : ((w) & BIT(3) -> 3 : \
                  ((w) & BIT(4) -> 4 : ((w) & BIT(5) -> 5 : 6)))))
#ifdef BREAK_BOUND
#define ROOM (last < NUMBERS)
#else
#define ROOM (last < NUMBERS && (waiting == 0 || last + 1 - LOWEST(waiting) < WINDOW))
#endif

/* Everything that waits, sealed again where its prekey died, goes on its way. */
inline send_all() {
    i = 1;
    do
    :: i > last -> break
    :: i <= last && (waiting & BIT(i)) ->
        if
        :: told != 0 && DEAD(epoch[i], told) ->
#ifdef BREAK_NUMBER
            if /* sealed again under a new number */
            :: epoch[i] != 0 && last < NUMBERS ->
                last++;
                payload[last] = payload[i];
                waiting = (waiting & ~BIT(i)) | BIT(last)
            :: else -> epoch[i] = told
            fi
#elif defined(BREAK_RESEAL)
            if /* what was sealed once stays as it is */
            :: epoch[i] == 0 -> epoch[i] = told
            :: else -> skip
            fi
#else
            epoch[i] = told
#endif
        :: else -> skip
        fi;
        if
        :: (waiting & BIT(i)) && epoch[i] != 0 && told != 0 ->
            flying = flying | BIT(i);
            sealed[i] = epoch[i];
            ever[i] = epoch[i]
        :: else -> skip
        fi;
        i++
    :: else -> i++
    od;
    i = 0
}

/* Only what the receiver says it applied waits no longer: from the greatest down to the first gap. */
inline hear(g, bits, e) {
    i = g;
    do
    :: i > 0 && i + WINDOW > g && (bits & BIT(i)) ->
        if
        :: waiting & BIT(i) ->
            assert(times[payload[i]] > 0); /* nothing acknowledged is missing */
            waiting = waiting & ~BIT(i)
        :: else -> skip
        fi;
        i--
    :: else -> break
    od;
    i = 0;
    if
    :: e > told -> told = e
    :: else -> skip
    fi
}

inline keep_old() {
    old_greatest = answer_greatest; old_applied = answer_applied; old_newest = answer_newest
}

active proctype sender() {
    byte i;
end:
    do
    :: atomic { written < PAYLOADS && ROOM ->
        written++;
        last++;
        payload[last] = written;
        waiting = waiting | BIT(last);
        contacts = 0 }
    :: atomic { waiting != 0 && flying == 0 && opened == 0 && half == 0 && !asked && !answer ->
        contacts++;
        assert(contacts <= 2); /* not stuck */
        asked = true;
        send_all() }
    :: atomic { answer ->
        answer = false;
        hear(answer_greatest, answer_applied, answer_newest);
        keep_old() }
    :: atomic { old_answers > 0 && old_newest != 0 ->
        old_answers--;
        hear(old_greatest, old_applied, old_newest) }
    :: atomic { told < newest -> told = newest } /* prekeys are published by themselves, too */
    :: atomic { sender_restarts > 0 -> sender_restarts--; told = 0; contacts = 0 }
    od
}

/* Sealed for a destroyed prekey it cannot be opened; below the window or applied it is dropped. */
inline arrive(n, e) {
    if
    :: DEAD(e, newest) || n + WINDOW <= greatest || (applied & BIT(n)) -> skip
    :: else -> opened = n
    fi
}

inline note(n) {
    applied = applied | BIT(n);
    greatest = (n > greatest -> n : greatest)
}

inline apply(n) {
    times[payload[n]]++;
    assert(times[payload[n]] == 1) /* nothing is applied twice */
}

active proctype receiver() {
    byte n;
end:
    do
    :: atomic { flying != 0 && opened == 0 && half == 0 ->
        select(n : 1 .. NUMBERS);
        if
        :: flying & BIT(n) -> flying = flying & ~BIT(n); arrive(n, sealed[n])
        :: else -> skip
        fi;
        n = 0 }
    :: atomic { replays > 0 && opened == 0 && half == 0 ->
        replays--;
        select(n : 1 .. NUMBERS);
        if
        :: ever[n] != 0 -> arrive(n, ever[n])
        :: else -> skip
        fi;
        n = 0 }
#ifdef BREAK_PAYLOAD_FIRST
    :: atomic { opened != 0 -> apply(opened); half = opened; opened = 0 }
    :: atomic { half != 0 -> note(half); half = 0 }
#elif defined(BREAK_STATE_FIRST)
    :: atomic { opened != 0 -> note(opened); half = opened; opened = 0 }
    :: atomic { half != 0 -> apply(half); half = 0 }
#else
    :: atomic { opened != 0 -> apply(opened); note(opened); opened = 0 } /* one transaction */
#endif
#ifdef BREAK_EARLY
    :: atomic { asked && flying == 0 && !answer -> /* answers before it is on disk */
        asked = false;
        answer = true;
        answer_applied = (opened != 0 -> applied | BIT(opened) : applied);
        answer_greatest = (opened > greatest -> opened : greatest);
        answer_newest = newest }
#else
    :: atomic { asked && flying == 0 && opened == 0 && half == 0 && !answer ->
        asked = false;
        answer = true;
        answer_applied = applied;
        answer_greatest = greatest;
        answer_newest = newest }
#endif
    :: atomic { receiver_restarts > 0 -> receiver_restarts--; opened = 0; half = 0; contacts = 0 }
    :: atomic { rotations > 0 -> rotations--; newest++; contacts = 0 }
    od
}

active proctype way() {
    byte n;
end:
    do
    :: atomic { lost > 0 && flying != 0 ->
        lost--;
        contacts = 0;
        select(n : 1 .. NUMBERS);
        flying = flying & ~BIT(n);
        n = 0 }
    :: atomic { lost_answers > 0 && answer -> lost_answers--; answer = false; keep_old(); contacts = 0 }
    od
}

/* When nothing more can happen, everything has come. */
active proctype end_of_all() {
    byte n;
    timeout ->
    assert(written == PAYLOADS && waiting == 0 && flying == 0);
    for (n : 1 .. PAYLOADS) {
        assert(times[n] == 1)
    }
}
