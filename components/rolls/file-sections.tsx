import type { ReactNode } from "react";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PersonFile } from "@/lib/people/files/queries";

type FileProps = { locale: Locale; file: PersonFile };
type Here = { org: string; orgId: string };

/** Promises, reviews, awards and seats of a person, as far as the reader may see them (LIFE-10). */
export function FileSections({ locale, org, orgId, file }: FileProps & Here) {
  const words = loadWords(locale, "rolls");
  return (
    <>
      <Section title={words("file.pledges")}>
        <Pledges locale={locale} file={file} />
      </Section>
      <Section title={words("file.reviews")}>
        <Rows
          empty={words("file.noReviews")}
          rows={file.reviews.map(({ id, round, reviewer, heldOn, state, roundId, roundOrgId, targetId }) => ({
            key: id,
            ...(roundOrgId === orgId ? { href: `/o/${org}/reviews/${roundId}/${targetId}` } : {}),
            title: round,
            tag: loadWords(locale, "reviews")(`reviewStates.${state}`),
            note: words("file.reviewLine", { reviewer, day: formatFullDay(locale, heldOn) }),
          }))}
        />
      </Section>
      <Section title={words("file.awards")}>
        <Rows
          empty={words("file.noAwards")}
          rows={file.awards.map(({ id, name, orgName, grantedOn, ended }) => ({
            key: id,
            title: name,
            ...(ended ? { tag: words("file.awardEnded") } : {}),
            note: `${orgName} · ${formatFullDay(locale, grantedOn)}`,
          }))}
        />
      </Section>
      {file.bodies.length > 0 ? <Bodies locale={locale} file={file} /> : null}
    </>
  );
}

function Pledges({ locale, file }: FileProps) {
  const words = loadWords(locale, "rolls");
  return (
    <Rows
      empty={words("file.noPledges")}
      rows={file.pledges.map(({ id, orgCode, orgName, campaign, state, items, fulfilled, withdrawn }) => ({
        key: id,
        href: `/o/${orgCode}/pledges/${id}`,
        title: campaign,
        tag: loadWords(locale, "pledges")(`states.${state}`),
        note: `${orgName} · ${words("file.pledgeFigures", { items, fulfilled })}${
          withdrawn > 0 ? words("file.withdrawn", { count: withdrawn }) : ""
        }`,
      }))}
    />
  );
}

function Bodies({ locale, file }: FileProps) {
  const [words, bodies, people] = [
    loadWords(locale, "rolls"),
    loadWords(locale, "bodies"),
    loadWords(locale, "people"),
  ];
  return (
    <Section title={words("file.bodies")}>
      <Rows
        empty=""
        rows={file.bodies.map(({ id, name, orgCode, role, beginsOn, endsOn }) => ({
          key: `${id} ${beginsOn}`,
          href: `/o/${orgCode}/people/bodies/${id}`,
          title: name,
          tag: bodies(`roles.${role}`),
          note: people("person.span", {
            from: formatFullDay(locale, beginsOn),
            to: endsOn ? formatFullDay(locale, endsOn) : people("person.current"),
          }),
        }))}
      />
    </Section>
  );
}

type Row = { key: string; title: string; href?: string; tag?: string; note: ReactNode };

function Rows({ rows, empty }: { rows: readonly Row[]; empty: string }) {
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <ul className="border border-line bg-sheet">
      {rows.map(({ key, title, href, tag, note }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-4 border-line px-4 py-1 not-first:border-t">
          {href ? (
            <a href={href} className="inline-flex min-h-target items-center underline underline-offset-4">
              {title}
            </a>
          ) : (
            <span className="inline-flex min-h-target items-center">{title}</span>
          )}
          {tag ? <Tag tone="neutral">{tag}</Tag> : null}
          <span className="text-sm text-ink-2">{note}</span>
        </li>
      ))}
    </ul>
  );
}
