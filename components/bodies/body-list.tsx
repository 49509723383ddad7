import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BodyRow, Seat } from "@/lib/people/bodies/queries";
import { seatRoles } from "@/lib/people/bodies/schema";

type BodyListProps = { locale: Locale; org: string; bodies: readonly BodyRow[] };

/** Each body as a notice would print it: name, basis, then head, deputies and members in their lines (ORG-13…15). */
export function BodyList({ locale, org, bodies }: BodyListProps) {
  const words = loadWords(locale, "bodies");
  if (bodies.length === 0) return <Empty>{words("none")}</Empty>;
  return (
    <ul className="border border-line bg-sheet">
      {bodies.map((body) => (
        <li key={body.id} className="border-line px-4 py-3 not-first:border-t">
          <div className="flex flex-wrap items-center gap-x-3">
            <a
              href={`/o/${org}/people/bodies/${body.id}`}
              className="inline-flex min-h-target items-center font-semibold underline underline-offset-4"
            >
              {body.name}
            </a>
            <Tag tone={body.endsOn ? "neutral" : "ok"}>{words(body.endsOn ? "past" : `kinds.${body.kind}`)}</Tag>
            <span className="text-sm text-ink-2">{body.campaign ?? words("standing")}</span>
          </div>
          <Seats locale={locale} office={body.kind === "OFFICE"} seats={body.seats} />
          <p className="mt-1 text-sm text-ink-2">
            {[body.document, formatFullDay(locale, body.beginsOn)].filter(Boolean).join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** 组长：××　副组长：××、×× — a line for each role that is filled. */
export function Seats({ locale, office, seats }: { locale: Locale; office: boolean; seats: readonly Seat[] }) {
  const words = loadWords(locale, "bodies");
  return (
    <dl className="grid grid-cols-[4.5rem_1fr] gap-x-3">
      {seatRoles.map((role) => {
        const held = seats.filter((seat) => seat.role === role);
        if (held.length === 0) return null;
        return (
          <div key={role} className="contents">
            <dt className="text-ink-2">{words(`${office ? "officeRoles" : "roles"}.${role}`)}</dt>
            <dd>{held.map(({ name, title }) => (title ? `${name}（${title}）` : name)).join("、")}</dd>
          </div>
        );
      })}
    </dl>
  );
}
