import { Facts, Phone } from "@/components/ballot/facts";
import { Frame, here, type Look } from "@/components/ballot/frame";
import { buttonClass } from "@/components/ui/button-class";
import { Choices } from "@/components/ui/choices";
import { controlClass } from "@/components/ui/control-class";
import { formatFullDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import type { Received } from "@/lib/rectifications/rechecks/commands";
import type { AskedAgain } from "@/lib/rectifications/rechecks/queries";
import { marks } from "@/lib/rectifications/schema";

type FormProps = { look: Look; asked: AskedAgain };

/** 群众回访: what was wrong, what was done, and one question. No account, no name, no script. */
export function RecheckPage({ look, asked }: FormProps) {
  const words = loadWords(look.locale, "rectifications");
  return (
    <Frame
      look={look}
      title={words("public.title")}
      heading={{ above: asked.orgName, title: words("public.title"), below: words("public.lead") }}
    >
      <Facts
        facts={[
          [words("public.problem"), asked.problem],
          [words("public.measure"), asked.measure],
          ...(asked.done ? [[words("public.done"), asked.done] as const] : []),
        ]}
      />
      <form method="post" action={here(look)}>
        <fieldset className="mb-5 min-w-0">
          <legend className="mb-1.5 font-serif text-lg font-semibold">{words("public.mark")}</legend>
          <Choices
            type="radio"
            name="mark"
            required
            options={marks.map((value) => ({ value, label: words(`recheck.marks.${value}`) }))}
          />
        </fieldset>
        <label htmlFor="words" className="mb-1.5 block font-semibold">
          {words("public.words")}
        </label>
        <textarea id="words" name="words" rows={3} maxLength={500} className={`${controlClass} mb-5 block w-full`} />
        <button type="submit" className={buttonClass("primary", "min-h-14 w-full text-lg")}>
          {words("public.submit")}
        </button>
      </form>
      <p className="mt-4 text-base text-ink-2">
        {words("public.anonymous")} {words("public.until", { day: formatFullDay(look.locale, asked.expiresOn) })}
      </p>
      <Facts facts={[[words("public.phone"), <Phone key="phone" number={asked.phone} />]]} />
    </Frame>
  );
}

type AnswerProps = { look: Look; received: Received; asked: AskedAgain | null };

/** What became of it, and whom to call. */
export function ReceivedPage({ look, received, asked }: AnswerProps) {
  const words = loadWords(look.locale, "rectifications");
  const title = words(`public.answers.${received}.title`);
  return (
    <Frame look={look} title={title} heading={{ above: asked?.orgName ?? words("public.title"), title }}>
      <p>{words(`public.answers.${received}.text`)}</p>
      {asked ? <Facts facts={[[words("public.phone"), <Phone key="phone" number={asked.phone} />]]} /> : null}
    </Frame>
  );
}
