import { DescriptionList } from "@/components/ui/description-list";
import type { Award } from "@/lib/commendations/awards/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export function AwardFacts({ locale, org, award }: { locale: Locale; org: string; award: Award }) {
  const words = loadWords(locale, "commendations");
  const { holderName, holderOrgName, kindName, issuerName, slot, nominationId, nominationOrgCode, endedOn, endReason } =
    award;
  const ended = endedOn ? words("endedNote", { day: formatFullDay(locale, endedOn), reason: endReason ?? "" }) : "";
  return (
    <DescriptionList
      items={[
        { label: words("fields.kind"), value: slot && slot !== kindName ? `${kindName} · ${slot}` : kindName },
        ...(holderOrgName === holderName ? [] : [{ label: words("fields.org"), value: holderOrgName }]),
        { label: words("fields.issuerName"), value: issuerName },
        { label: words("fields.number"), value: award.certificateNumber },
        { label: words("fields.grantedOn"), value: formatFullDay(locale, award.grantedOn) },
        ...(ended ? [{ label: words("fields.ended"), value: ended }] : []),
        { label: words("sections.preview"), value: award.citation },
        ...(nominationId && nominationOrgCode
          ? [
              {
                label: words("sections.nominations"),
                value: (
                  <a
                    href={`/o/${org}/commendations/nominations/${nominationOrgCode}/${nominationId}`}
                    className="inline-flex min-h-target items-center underline underline-offset-4"
                  >
                    {words("sections.checks")}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
