import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { Notice } from "@/components/ui/notice";
import type { KnownSlip } from "@/lib/evaluations/ballots/queries";
import { fewest } from "@/lib/evaluations/rules";
import { formatDay } from "@/lib/i18n/format";
import { Facts, Phone } from "./facts";
import { type BallotWords, Frame, here, type Look } from "./frame";
import { MarkList, MarkRow } from "./mark-choice";

/** What was already chosen, when a form comes back. */
export type Typed = { get: (name: string) => string | null };

type BallotFormProps = { look: Look; slip: KnownSlip; words: BallotWords; typed?: Typed | undefined };

/** The same form for everybody who holds a slip of this round. */
export function BallotForm({ look, slip, words, typed }: BallotFormProps) {
  const closes = words("form.closesValue", { day: formatDay(look.locale, slip.closesOn) });
  const heading = {
    above: slip.title,
    title: slip.orgName,
    below: `${words(`classes.${slip.evaluatorClass}`)} · ${words("form.closes")} ${closes}`,
  };
  return (
    <Frame look={look} title={`${words("title")} · ${slip.orgName}`} heading={heading}>
      {slip.issued < fewest ? (
        <Notice tone="warn" title={words("form.few")}>
          {words("form.fewNote")}
        </Notice>
      ) : null}
      {typed ? (
        <Notice tone="error" title={words("form.chooseOverall")}>
          {words("form.kept")}
        </Notice>
      ) : null}
      {slip.issued < fewest ? null : <p className="mb-4 text-base text-ink-2">{words("form.anonymous")}</p>}
      <form method="post" action={here(look)}>
        <input type="hidden" name="questions" value={slip.questions.length} />
        <Group legend={words("form.overall")} hint={words("form.overallHint")}>
          <MarkList name="overall" words={words} grades={slip.grades} chosen={typed?.get("overall") ?? undefined} />
        </Group>
        <Items look={look} slip={slip} words={words} typed={typed} />
        <label htmlFor="comment" className="block font-serif text-lg font-semibold">
          {words("form.comment")}
        </label>
        <p id="comment-hint" className="mb-1.5 text-sm text-ink-2">
          {words("form.commentHint")}
        </p>
        <textarea
          id="comment"
          name="comment"
          aria-describedby="comment-hint"
          rows={3}
          maxLength={300}
          defaultValue={typed?.get("comment") ?? ""}
          className={`${controlClass} mb-5 block w-full`}
        />
        <button type="submit" className={buttonClass("primary", "min-h-14 w-full text-lg")}>
          {words("form.submit")}
        </button>
      </form>
      <Facts
        facts={[
          [words("form.reads"), words("form.readsValue")],
          [words("form.phone"), <Phone key="phone" number={slip.phone} />],
        ]}
      />
    </Frame>
  );
}

function Items({ look, slip, words, typed }: BallotFormProps) {
  if (slip.questions.length === 0) return null;
  return (
    <section className="mb-6">
      <h2 className="font-serif text-lg font-semibold">{words("form.items")}</h2>
      <p className="mb-3 text-sm text-ink-2">{words("form.itemsHint")}</p>
      {slip.questions.map((text, index) => (
        <fieldset key={text} className="mb-4 min-w-0">
          <legend className="mb-1.5">{text}</legend>
          <MarkRow
            name={`q${index + 1}`}
            words={words}
            grades={slip.grades}
            narrow={look.locale !== "en"}
            chosen={typed?.get(`q${index + 1}`) ?? undefined}
          />
        </fieldset>
      ))}
    </section>
  );
}

function Group({ legend, hint, children }: { legend: string; hint: string; children: ReactNode }) {
  return (
    <fieldset className="mb-6 min-w-0">
      <legend className="mb-1.5 font-serif text-lg font-semibold">
        {legend}
        <span className="ml-2 font-sans text-sm font-normal text-red">{hint}</span>
      </legend>
      {children}
    </fieldset>
  );
}
