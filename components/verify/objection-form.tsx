import { here, type Look } from "@/components/ballot/frame";
import { buttonClass } from "@/components/ui/button-class";
import { PlainLine, PlainText } from "@/components/ui/plain-fields";
import type { Received } from "@/lib/commendations/wall/commands";
import type { Words } from "@/lib/i18n/words";

/** What became of it; what was typed comes back when something was missing. */
export type Answer = { received: Received; typed?: { text: string; name: string; contact: string } };

type Props = { look: Look; words: Words<"verify">; answer?: Answer | undefined };

export function ObjectionForm({ look, words, answer }: Props) {
  const typed = answer?.typed;
  const short = answer?.received === "INVALID";
  return (
    <section className="mt-8 border-t border-line pt-5 print:hidden">
      <h2 className="text-lg font-semibold">{words("notice.object")}</h2>
      <p className="mb-4 text-sm text-ink-2">{words("notice.objectNote")}</p>
      <form method="post" action={here(look)}>
        <PlainText
          id="text"
          locale={look.locale}
          label={words("notice.text")}
          hint={words("notice.textHint")}
          {...{ least: 10, most: 2000, rows: 5, short }}
          typed={typed?.text}
        />
        <PlainLine
          id="name"
          label={words("notice.name2")}
          hint={words("notice.nameHint")}
          most={30}
          typed={typed?.name}
        />
        <PlainLine
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
