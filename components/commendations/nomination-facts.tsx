import { DescriptionList } from "@/components/ui/description-list";
import type { Nomination } from "@/lib/commendations/nominations/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export function NominationFacts({ locale, org, nomination }: { locale: Locale; org: string; nomination: Nomination }) {
  const words = loadWords(locale, "commendations");
  const { subjectName, orgName, kindName, nominatedBy, nominatedOn, deeds, decidedNote, restsOn, noticeId, awardId } =
    nomination;
  const nominated = words("nominatedLine", { who: nominatedBy, day: formatFullDay(locale, nominatedOn) });
  const link = (path: string, label: string) => (
    <a
      href={`/o/${org}/commendations/${path}`}
      className="inline-flex min-h-target items-center underline underline-offset-4"
    >
      {label}
    </a>
  );
  return (
    <DescriptionList
      items={[
        { label: words("fields.kind"), value: kindName },
        ...(orgName === subjectName ? [] : [{ label: words("fields.org"), value: orgName }]),
        { label: words("fields.nominatedBy"), value: nominated },
        ...(restsOn ? [{ label: words("fields.restsOn"), value: restsOn }] : []),
        { label: words("sections.deeds"), value: <p className="whitespace-pre-line">{deeds}</p> },
        ...(decidedNote ? [{ label: words("fields.note"), value: decidedNote }] : []),
        ...(noticeId
          ? [{ label: words("sections.notices"), value: link(`notices/${noticeId}`, words("sections.text")) }]
          : []),
        ...(awardId
          ? [{ label: words("sections.preview"), value: link(`awards/${awardId}`, words("certificate")) }]
          : []),
      ]}
    />
  );
}
