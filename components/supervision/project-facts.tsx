import { type Description, DescriptionList } from "@/components/ui/description-list";
import { formatDeadline, formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Day, daysBetween } from "@/lib/kernel/clock";
import type { Project } from "@/lib/supervision/projects/queries";

type Props = { locale: Locale; project: Project; today: Day };

/** 四定表: who, for what, until when, with which reward and penalty; and how it ended. */
export function ProjectFacts({ locale, project, today }: Props) {
  const words = loadWords(locale, "supervision");
  const { leadName, duty, reward, penalty, issuedOn, finishedOn, outcome, result, due, done, missed } = project;
  const unfixed = <span className="text-ink-2">{words("projects.unfixed")}</span>;
  const items: Description[] = [
    { label: words("projects.names.person"), value: leadName },
    { label: words("projects.names.duty"), value: duty || unfixed },
    { label: words("projects.names.deadline"), value: deadlineOf(locale, project, today) },
    {
      label: words("projects.names.consequence"),
      value: (
        <>
          <p>{reward ? words("projects.rewardLine", { text: reward }) : unfixed}</p>
          {penalty ? <p>{words("projects.penaltyLine", { text: penalty })}</p> : null}
        </>
      ),
    },
    { label: words("columns.kept"), value: words("cadences.kept", { due, done, missed }) },
  ];
  if (issuedOn) items.push({ label: words("projects.issuedOn"), value: formatFullDay(locale, issuedOn) });
  if (finishedOn && outcome) {
    items.push({ label: words("projects.finishedOn"), value: formatFullDay(locale, finishedOn) });
    items.push({ label: words("projects.outcome"), value: `${words(`projects.outcomes.${outcome}`)}　${result}` });
  }
  return <DescriptionList items={items} />;
}

function deadlineOf(locale: Locale, { endsOn, state }: Project, today: Day): string {
  if (!endsOn) return loadWords(locale, "supervision")("projects.noDeadline");
  const day = formatFullDay(locale, endsOn);
  return state === "FINISHED" ? day : `${day}　${formatDeadline(locale, daysBetween(today, endsOn))}`;
}
