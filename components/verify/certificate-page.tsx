import { Frame, type Look } from "@/components/ballot/frame";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { DescriptionList } from "@/components/ui/description-list";
import { FieldFrame, hintId } from "@/components/ui/field-frame";
import { Notice } from "@/components/ui/notice";
import type { WallCertificate } from "@/lib/commendations/wall/queries";
import { formatFullDay } from "@/lib/i18n/format";
import { loadWords, type Words } from "@/lib/i18n/words";

/** `found` is missing before anything was asked, null for a number nobody gave out, "unreadable" when it cannot be one. */
type Props = { look: Look; typed: string; found?: WallCertificate | null | "unreadable" | undefined };

export function CertificatePage({ look, typed, found }: Props) {
  const words = loadWords(look.locale, "verify");
  return (
    <Frame look={look} title={words("title")} heading={{ title: words("title") }} footer={<p>{words("footer")}</p>}>
      {found === null ? (
        <Notice tone="warn" title={words("unknown")}>
          <p>{words("unknownNote")}</p>
        </Notice>
      ) : null}
      {found === "unreadable" ? <Notice tone="warn" title={words("unreadable")} /> : null}
      {found && found !== "unreadable" ? <Found look={look} words={words} found={found} /> : null}
      <Ask look={look} words={words} typed={typed} wrong={found === "unreadable"} again={found !== undefined} />
    </Frame>
  );
}

type W = Words<"verify">;

function Found({ look, words, found }: { look: Look; words: W; found: WallCertificate }) {
  const { state, endedOn } = found;
  const said = { GRANTED: words("valid"), REVOKED: words("revoked"), HANDED_ON: words("handedOn") }[state];
  const ended = state === "REVOKED" ? words("fields.revokedOn") : words("fields.handedOnOn");
  const tones = {
    GRANTED: "border-green text-green",
    REVOKED: "border-red text-red",
    HANDED_ON: "border-line-2 text-ink-2",
  };
  return (
    <section className="mb-8">
      <p className={`mb-4 border-2 bg-sheet py-3 text-center font-serif text-2xl font-semibold ${tones[state]}`}>
        {said}
      </p>
      <DescriptionList
        items={[
          { label: words("fields.number"), value: found.certificateNumber },
          { label: words("fields.holder"), value: found.holderName || words("nameHidden") },
          ...(found.holderOrgName === "" || found.holderOrgName === found.holderName
            ? []
            : [{ label: words("fields.org"), value: found.holderOrgName }]),
          { label: words("fields.award"), value: found.kindName },
          { label: words("fields.issuer"), value: found.issuerName },
          { label: words("fields.grantedOn"), value: formatFullDay(look.locale, found.grantedOn) },
          ...(endedOn ? [{ label: ended, value: formatFullDay(look.locale, endedOn) }] : []),
        ]}
      />
    </section>
  );
}

function Ask({
  look,
  words,
  typed,
  wrong,
  again,
}: {
  look: Look;
  words: W;
  typed: string;
  wrong: boolean;
  again: boolean;
}) {
  return (
    <form method="get" action="/verify">
      <input type="hidden" name="lang" value={look.locale} />
      <input type="hidden" name="size" value={look.size === "large" ? "l" : "s"} />
      <FieldFrame
        id="number"
        label={words("prompt")}
        hint={words("hint")}
        message={wrong ? words("invalidMessage") : undefined}
      >
        <input
          id="number"
          name="number"
          type="text"
          required
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={hintId("number")}
          className={`${controlClass} min-h-14 w-full text-lg`}
        />
      </FieldFrame>
      <button type="submit" className={buttonClass("primary", "min-h-14 w-full text-lg")}>
        {words(again ? "again" : "submit")}
      </button>
    </form>
  );
}
