package dev.aludel.safety;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What can be dangerous about one kind of thing: a small class that decides, and a
 * {@link Page page} beside it that explains. Stateless.
 *
 * @param <S> what it looks at: a kind of {@link dev.aludel.operation.Operation},
 * {@link dev.aludel.migration.Migration}, {@link dev.aludel.migration.NoDowngrade}, a
 * {@link RoundTrip}, a {@link dev.aludel.migration.Directive.Decide} or an
 * {@link Allowance}
 */
public interface Rule<S> {

    /** What it looks at. */
    Class<S> subject();

    /** The dangers that it sees in one of them; none where it is harmless. */
    Stream<Danger> dangers(S subject, Scene scene);

    /** Its id: the name of its class, in lower case with hyphens. */
    default String id() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The page beside it. */
    default Page page() {
        return Page.beside(getClass(), id());
    }

}
