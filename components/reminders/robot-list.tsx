import { Dialog } from "@/components/ui/dialog";
import { Empty } from "@/components/ui/empty";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { endRobotAction, testRobotAction } from "@/lib/notifications/robots/actions";
import type { Robot } from "@/lib/notifications/robots/queries";

type RobotListProps = { locale: Locale; org: string; robots: readonly Robot[]; keeps: boolean };

/** The groups that are told; address and secret are never among what is shown. */
export function RobotList({ locale, org, robots, keeps }: RobotListProps) {
  const words = loadWords(locale, "reminders");
  if (robots.length === 0) return <Empty>{words("robots.none")}</Empty>;
  return (
    <ul className="mb-6 border border-line bg-sheet">
      {robots.map((robot) => (
        <li
          key={robot.id}
          className="flex flex-wrap items-center justify-between gap-3 border-line px-4 py-3 not-first:border-t"
        >
          <div className="min-w-0">
            <p className="font-semibold">{`${words(`robots.${robot.kind}`)} · ${robot.name}`}</p>
            <p className="text-sm text-ink-2">
              {words("robots.since", { who: robot.who, day: formatDay(locale, robot.begunAt) })} ·{" "}
              {words(robot.daily ? "robots.automatic" : "robots.byHand")}
            </p>
          </div>
          {keeps ? <Moves locale={locale} org={org} robot={robot} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Moves({ locale, org, robot }: { locale: Locale; org: string; robot: Robot }) {
  const words = loadWords(locale, "reminders");
  const fields = (
    <>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="robotId" value={robot.id} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-2.5">
      <ActionForm id={`test-${robot.id}`} action={testRobotAction} words={formWords(locale)}>
        {fields}
        <SubmitButton tone="plain">{words("robots.test")}</SubmitButton>
      </ActionForm>
      <Dialog
        trigger={words("robots.end")}
        title={words("robots.end")}
        closeLabel={loadWords(locale, "common")("buttons.cancel")}
      >
        <p className="mb-4">{words("robots.endNote")}</p>
        <ActionForm id={`end-${robot.id}`} action={endRobotAction} words={formWords(locale)}>
          {fields}
          <SubmitButton>{words("robots.end")}</SubmitButton>
        </ActionForm>
      </Dialog>
    </div>
  );
}
