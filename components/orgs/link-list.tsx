import { Dialog } from "@/components/ui/dialog";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { DeclaredLink } from "@/lib/orgs/links/queries";
import { isUnusualLoad } from "@/lib/orgs/links/rules";
import { EndLinkForm } from "./link-forms";

type LinkListProps = {
  locale: Locale;
  org: string;
  today: string;
  links: readonly DeclaredLink[];
  keeps: boolean;
  holds: boolean;
  /** A list over many orgs names the org that is opened as well. */
  named?: boolean;
};

/** Declared links with their term, their document and what they let the holder do, in words. */
export function LinkList({ locale, org, today, links, keeps, holds, named = false }: LinkListProps) {
  const words = loadWords(locale, "orgs");
  if (links.length === 0) return <Empty>{words("links.none")}</Empty>;
  return (
    <ul className="border border-line bg-sheet">
      {links.map((link) => (
        <li key={link.id} className="border-line px-4 py-3 not-first:border-t">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Tag tone={link.endsOn && link.endsOn < today ? "neutral" : "ok"}>{words(`links.kinds.${link.kind}`)}</Tag>
            {link.pairingKind ? <span className="text-sm">{words(`links.pairings.${link.pairingKind}`)}</span> : null}
            <strong className="font-semibold">{titleOf(link, named, holds)}</strong>
            <span className="text-sm text-ink-2">{link.role}</span>
          </div>
          <p className="text-sm text-ink-2">
            {[grants(locale, link), span(locale, link), paperOf(locale, link), link.note].filter(Boolean).join(" · ")}
          </p>
          {link.holderPerson && isUnusualLoad(link.kind, link.load) ? (
            <p className="mt-1 border-l-4 border-amber pl-2 text-sm text-amber">
              {words("links.load", { name: link.holderPerson, count: link.load })}
            </p>
          ) : null}
          {keeps && !link.endsOn ? (
            <div className="mt-2">
              <Dialog
                trigger={words("links.end")}
                title={words("links.end")}
                closeLabel={loadWords(locale, "common")("buttons.close")}
              >
                <EndLinkForm locale={locale} org={org} today={today} link={link} />
              </Dialog>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The paper it was begun by, and how it ended. */
function paperOf(
  locale: Locale,
  { document, documentNumber, documentedOn, endDocument, endReason }: DeclaredLink,
): string {
  const words = loadWords(locale, "orgs");
  const dated = documentedOn ? formatFullDay(locale, documentedOn) : "";
  const begun = [document, documentNumber, dated].filter(Boolean).join("　");
  const ended = endDocument ? words("links.endedBy", { document: endDocument, reason: endReason ?? "" }) : "";
  return [begun, ended].filter(Boolean).join("；");
}

function titleOf(link: DeclaredLink, named: boolean, holds: boolean): string {
  if (named) return `${holderOf(link)} → ${link.orgName}`;
  return holds ? link.orgName : holderOf(link);
}

const holderOf = ({ holderName, holderPerson }: DeclaredLink) =>
  holderPerson ? `${holderName} ${holderPerson}` : holderName;

function grants(locale: Locale, { permits }: DeclaredLink): string {
  const words = loadWords(locale, "orgs");
  const list = permits.map((permit) => words(`links.permits.${permit}`)).join("、");
  return list ? words("links.grants", { list }) : words("links.nothing");
}

function span(locale: Locale, { beginsOn, endsOn }: DeclaredLink): string {
  const words = loadWords(locale, "orgs");
  const from = formatFullDay(locale, beginsOn);
  return endsOn ? words("links.until", { from, to: formatFullDay(locale, endsOn) }) : words("links.open", { from });
}
