import { type Todo, TodoList } from "@/components/ui/todo-list";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { MutualSubject } from "@/lib/reviews/mutual/queries";
import { reviewTones } from "./tones";

type Props = { locale: Locale; org: string; subjects: readonly MutualSubject[] };

/** REV-47: whom a member may review: the branch first, then fellow members. */
export function MutualList({ locale, org, subjects }: Props) {
  const words = loadWords(locale, "reviews");
  if (subjects.length === 0) return <p className="mb-7 text-sm text-ink-2">{words("notes.noMutual")}</p>;
  const rounds = [...new Set(subjects.map(({ roundTitle }) => roundTitle))];
  return (
    <>
      <p className="mb-3 text-sm text-ink-2">{words("hints.mutual")}</p>
      {rounds.map((round) => (
        <section key={round}>
          <h3 className="mb-2 font-semibold">{round}</h3>
          <TodoList
            todos={subjects
              .filter(({ roundTitle }) => roundTitle === round)
              .map((subject) => todo(locale, org, subject))}
          />
        </section>
      ))}
    </>
  );
}

function todo(locale: Locale, org: string, subject: MutualSubject): Todo {
  const [words, common] = [loadWords(locale, "reviews"), loadWords(locale, "common")];
  const { targetId, kind, name, reportSubmitted, ownState } = subject;
  const told = ownState !== null && ownState !== "DRAFT";
  return {
    key: targetId,
    tag: ownState
      ? { tone: reviewTones[ownState], label: words(`reviewStates.${ownState}`) }
      : { tone: "neutral", label: words(`mutualKinds.${kind}`) },
    title: name,
    note: reportSubmitted ? null : words("notes.reportAwaited"),
    action: {
      href: `/me/reviews/mutual/${targetId}?org=${org}`,
      label: told ? common("buttons.open") : words("buttons.writeMutual"),
    },
  };
}
