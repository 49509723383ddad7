import { here, type Look } from "@/components/ballot/frame";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { FieldFrame, hintId } from "@/components/ui/field-frame";
import type { Received } from "@/lib/commendations/wall/commands";
import { loadWords, type Words } from "@/lib/i18n/words";

/** What became of it; what was typed comes back when something was missing. */
export type Answer = { received: Received; typed?: { text: string; name: string; contact: string } };

type Props = { look: Look; words: Words<"verify">; answer?: Answer | undefined };

export function ObjectionForm({ look, words, answer }: Props) {
  const typed = answer?.typed;
  const common = loadWords(look.locale, "common");
  const short = answer?.received === "INVALID";
  return (
    <section className="mt-8 border-t border-line pt-5 print:hidden">
      <h2 className="text-lg font-semibold">{words("notice.object")}</h2>
      <p className="mb-4 text-sm text-ink-2">{words("notice.objectNote")}</p>
      <form method="post" action={here(look)}>
        <FieldFrame
          id="text"
          label={words("notice.text")}
          hint={words("notice.textHint")}
          message={short ? words("notice.textHint") : undefined}
          requiredMark={common("forms.required")}
        >
          <textarea
            id="text"
            name="text"
            required
            minLength={10}
            maxLength={2000}
            rows={5}
            defaultValue={typed?.text}
            aria-invalid={short ? true : undefined}
            aria-describedby={hintId("text")}
            className={`${controlClass} w-full leading-relaxed`}
          />
        </FieldFrame>
        <Line id="name" label={words("notice.name2")} hint={words("notice.nameHint")} most={30} typed={typed?.name} />
        <Line
          id="contact"
          label={words("notice.contact")}
          hint={words("notice.contactHint")}
          most={60}
          typed={typed?.contact}
        />
        <button type="submit" className={buttonClass("primary", "min-h-14 w-full text-lg")}>
          {words("notice.send")}
        </button>
      </form>
    </section>
  );
}

type LineProps = { id: string; label: string; hint: string; most: number; typed: string | undefined };

const Line = ({ id, label, hint, most, typed }: LineProps) => (
  <FieldFrame id={id} label={label} hint={hint}>
    <input
      id={id}
      name={id}
      maxLength={most}
      defaultValue={typed}
      autoComplete="off"
      aria-describedby={hintId(id)}
      className={`${controlClass} w-full`}
    />
  </FieldFrame>
);
