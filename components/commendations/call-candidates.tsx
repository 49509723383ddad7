import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { Call } from "@/lib/commendations/calls/queries";
import type { Candidate } from "@/lib/commendations/eligibility/queries";
import { headsIssuer } from "@/lib/commendations/policy";
import { divideByStandard } from "@/lib/commendations/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { Candidates } from "./candidates";

type Props = {
  locale: Locale;
  org: string;
  orgId: string;
  call: Call;
  candidates: readonly Candidate[];
  actor: Actor;
};

/** RPT-28: who reaches the standard and who does not yet, both with every rule; no list is cut to a quota. */
export function CallCandidates({ locale, org, orgId, call, candidates, actor }: Props) {
  const words = loadWords(locale, "commendations");
  if (candidates.length === 0) {
    return (
      <Section title={words("sections.reached")}>
        <Empty>{words("empty.people")}</Empty>
      </Section>
    );
  }
  const { reached, short } = divideByStandard(candidates, call);
  const mayNominate = (candidate: Candidate) =>
    call.state === "OPEN" && candidate.orgId === orgId && headsIssuer(actor, { orgId });
  const shared = { locale, org, call, mayNominate, ownPersonId: actor.personId };
  return (
    <>
      <Section title={`${words("sections.reached")} ${reached.length}`}>
        <Candidates {...shared} rows={reached} caption={words("sections.reached")} empty={words("empty.reached")} />
      </Section>
      {short.length > 0 ? (
        <Section title={`${words("sections.short")} ${short.length}`}>
          <Candidates
            {...shared}
            rows={short.slice(0, 50)}
            caption={words("sections.short")}
            empty={words("empty.short")}
          />
        </Section>
      ) : null}
    </>
  );
}
