import { loadWords } from "@/lib/i18n/words";
import type { BoardOrg } from "@/lib/noticeboard/queries";
import { Frame, type Look } from "./frame";

/** LIFE-11: an organisation that publishes within itself gets a sentence and a telephone, and no data; a rehearsal only says what it is. */
export function ClosedPage({ look, org }: { look: Look; org: BoardOrg }) {
  const words = loadWords(look.locale, "board");
  return (
    <Frame look={look} title={org.name} heading={{ title: org.name }}>
      <div className="border-y border-ink py-6 text-center">
        <p>{words(org.publication === "REHEARSAL" ? "rehearsed" : "closed", { org: org.name })}</p>
        {org.publication === "REHEARSAL" ? null : <p className="text-sm text-ink-2">{words("closedNote")}</p>}
        {org.phone ? <p className="mt-2">{words("closedPhone", { phone: org.phone })}</p> : null}
      </div>
    </Frame>
  );
}

export function UnknownPage({ look }: { look: Look }) {
  const words = loadWords(look.locale, "board");
  return (
    <Frame look={look} title={words("unknown")} heading={{ title: words("unknown") }}>
      <p className="border-y border-ink py-6 text-center">{words("unknownNote")}</p>
    </Frame>
  );
}
