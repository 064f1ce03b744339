package dev.aludel.advice;

import java.util.stream.Stream;

/** One kind of thing that may be better otherwise. */
interface Look {

    Stream<Suggestion> suggestions(Situation situation);

}
