import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ChainLink } from "@/lib/campaigns/papers/chains/queries";
import type { Paper } from "@/lib/campaigns/papers/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { paperTones } from "./paper-table";

type Props = { locale: Locale; org: string; paper: Paper; links: readonly ChainLink[] };

/** A step to the right for every step down. */
const indents = ["pl-4", "pl-8", "pl-12", "pl-16", "pl-20"];

/** CAM-03: from the first word above down to what lower organisations made of it, the paper itself between. */
export function PaperChain({ locale, org, paper, links }: Props) {
  const words = loadWords(locale, "papers");
  const here: ChainLink = { ...paper, depth: 0 };
  const steps = [...links.filter(({ depth }) => depth < 0), here, ...links.filter(({ depth }) => depth > 0)];
  const top = Math.min(...steps.map(({ depth }) => depth));
  return (
    <Section title={words("chain.title")}>
      {links.length === 0 ? (
        <p className="text-ink-2">{words("chain.alone")}</p>
      ) : (
        <ol className="border border-line bg-sheet py-1.5">
          {steps.map((link) => (
            <li
              key={`${link.depth} ${link.id ?? link.title}`}
              className={`flex min-h-target flex-wrap items-center gap-x-3 py-1 pr-4 ${indents[link.depth - top] ?? "pl-24"} ${link.depth === 0 ? "bg-red-wash font-semibold" : ""}`}
            >
              <Link locale={locale} org={org} link={link} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Link({ locale, org, link }: { locale: Locale; org: string; link: ChainLink }) {
  const words = loadWords(locale, "papers");
  const { id, depth, title, numberText, orgName, issuedOn, state } = link;
  return (
    <>
      {id && depth !== 0 ? (
        <a href={`/o/${org}/campaigns/papers/${id}`} className="underline underline-offset-4">
          {title}
        </a>
      ) : (
        <span>{title}</span>
      )}
      <span className="text-sm font-normal text-ink-2">
        {[orgName, numberText, issuedOn ? formatFullDay(locale, issuedOn) : ""].filter(Boolean).join(" · ")}
      </span>
      {depth === 0 ? <Tag tone="neutral">{words("chain.here")}</Tag> : null}
      {state && state !== "ISSUED" ? <Tag tone={paperTones[state]}>{words(`states.${state}`)}</Tag> : null}
    </>
  );
}
