import { OwnList } from "@/components/reviews/own-list";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { SessionView } from "@/lib/kernel/work";
import type { OwnHome } from "@/lib/notifications/home/queries";
import { OwnTransferCard } from "./own-transfer";

type OwnSectionsProps = { locale: Locale; org: string; view: SessionView; today: Day; home: OwnHome };

/** The rest of a member's front page; a part that has nothing to say is left out. */
export function OwnSections(props: OwnSectionsProps) {
  const { locale, org, view, today, home } = props;
  const words = loadWords(locale, "me");
  const homes = view.memberships.map(({ orgCode }) => orgCode);
  return (
    <>
      <div className="mb-8 grid gap-2.5">
        <LinkButton href={`/me/pledges?org=${org}`} className="text-lg">
          {words("all")}
        </LinkButton>
        {home.collects ? (
          <LinkButton href={`/me/group?org=${org}`} className="text-lg">
            {loadWords(locale, "registers")("group.title")}
          </LinkButton>
        ) : null}
      </div>
      {home.transfers.length > 0 ? (
        <Section title={words("transfer.title")}>
          {home.transfers.map((transfer) => (
            <OwnTransferCard key={transfer.id} locale={locale} transfer={transfer} />
          ))}
        </Section>
      ) : null}
      <Section title={words("said")} links={[{ href: `/me/reviews?org=${org}`, label: words("more") }]}>
        <OwnList locale={locale} today={today} targets={home.reviews} homes={homes} />
      </Section>
      <Evaluate locale={locale} org={org} />
      <Honours {...props} />
      <LinkButton href={`/me/held?org=${org}`} className="w-full">
        {words("held.title")}
      </LinkButton>
    </>
  );
}

/** Ballots are secret: what is to be evaluated stands on the slip handed out, never beside a name (INV-08). */
function Evaluate({ locale, org }: { locale: Locale; org: string }) {
  const words = loadWords(locale, "me");
  return (
    <Section title={words("evaluate.title")}>
      <p className="mb-2.5 text-sm text-ink-2">{words("evaluate.note")}</p>
      <div className="grid gap-2.5">
        <LinkButton href={`/e?lang=${locale}`}>{words("evaluate.slip")}</LinkButton>
        <LinkButton href={`/me/reviews?org=${org}`}>{words("evaluate.fellows")}</LinkButton>
      </div>
    </Section>
  );
}

function Honours({ locale, org, home }: OwnSectionsProps) {
  const words = loadWords(locale, "me");
  if (home.awardsTotal === 0) return null;
  return (
    <Section title={words("honours")} links={[{ href: `/me/awards?org=${org}`, label: words("more") }]}>
      <ul className="border border-line bg-sheet">
        {home.awards.map(({ id, name, issuer, grantedOn }) => (
          <li key={id} className="border-line px-4 py-2.5 not-first:border-t">
            <b className="font-serif font-semibold text-gold">{name}</b>
            <span className="block text-sm text-ink-2">{`${issuer}　${formatFullDay(locale, grantedOn)}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
