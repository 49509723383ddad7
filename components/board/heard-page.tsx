import { buttonClass } from "@/components/ui/button-class";
import { loadWords } from "@/lib/i18n/words";
import type { BoardOrg } from "@/lib/noticeboard/queries";
import type { Answer } from "@/lib/noticeboard/wall/commands";
import { Frame, type Look, there } from "./frame";

/** 已收到: the number, and the word that shows the answer later, large enough to be copied down. */
export function HeardPage({ look, org, answer }: { look: Look; org: BoardOrg; answer: Answer }) {
  const words = loadWords(look.locale, "board");
  return (
    <Frame
      look={look}
      title={`${words("heard.title")} · ${org.name}`}
      heading={{ title: words("heard.title"), below: org.name }}
      home={{ href: there(look, `/board/${org.code}`), label: words("backToBoard") }}
      footer={org.phone ? <p>{words("phone", { phone: org.phone })}</p> : null}
    >
      <div className="border-y border-ink py-6 text-center">
        {answer.number ? <p>{words("opinions.number", { number: answer.number })}</p> : null}
        {answer.receipt ? (
          <>
            <p className="mt-2 text-sm text-ink-2">{words("heard.receipt")}</p>
            <p className="font-serif text-3xl font-semibold tracking-widest">{answer.receipt}</p>
          </>
        ) : null}
        <p className="mt-2 text-sm text-ink-2">{words("heard.note")}</p>
      </div>
      <p className="mt-6 text-center">
        <a
          href={`${there(look, `/board/${org.code}/opinions`)}${answer.receipt ? `&receipt=${answer.receipt}` : ""}`}
          className={buttonClass("plain")}
        >
          {words("heard.see")}
        </a>
      </p>
    </Frame>
  );
}
