import { ArrangeForm, EndMembershipForm, ProbationForms } from "@/components/rolls/member-forms";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Places } from "@/lib/people/memberships/queries";
import type { HeldMembership, PersonPage } from "@/lib/people/queries";

type PersonMovesProps = {
  locale: Locale;
  org: string;
  today: string;
  personId: string;
  person: PersonPage;
  held: HeldMembership | undefined;
  /** Null for whoever does not keep the roll. */
  places: Places | null;
};

/** The name, what the person is here, and what the keeper of the roll can do. */
export function PersonMoves({ locale, org, today, personId, person, held, places }: PersonMovesProps) {
  const [people, rolls] = [loadWords(locale, "people"), loadWords(locale, "rolls")];
  const place = { locale, org, today, personId };
  return (
    <>
      <PageHeading title={person.name} />
      <p className="-mt-3 mb-4 flex flex-wrap gap-2">
        {held ? <Tag tone={held.standing === "FULL" ? "ok" : "due"}>{people(`standings.${held.standing}`)}</Tag> : null}
        {held?.leadingCadre ? <Tag tone="neutral">{people("cadres.leading")}</Tag> : null}
        {person.inTransit ? <Tag tone="due">{rolls("transfers.leaving")}</Tag> : null}
      </p>
      {held && places ? (
        <div className="mb-5 flex flex-wrap gap-2">
          <ArrangeForm {...place} held={held} places={places} />
          {held.standing === "PROBATIONARY" ? <ProbationForms {...place} /> : null}
          {person.inTransit ? null : (
            <LinkButton href={`/o/${org}/people/${personId}/transfer`}>{rolls("transfers.send")}</LinkButton>
          )}
          <EndMembershipForm {...place} />
        </div>
      ) : null}
    </>
  );
}
