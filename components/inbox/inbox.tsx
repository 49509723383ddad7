import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { WithAside } from "@/components/ui/with-aside";
import { listEvents } from "@/lib/audit/queries";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { gathering } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { findDeskFigures } from "@/lib/notifications/desk/queries";
import { gather } from "@/lib/notifications/digests/rules";
import { listComingExceptions, listTodos } from "@/lib/notifications/queries";
import { inOrder } from "@/lib/notifications/rules";
import { CampaignHeading } from "./campaign-heading";
import { DeskRail } from "./desk-rail";
import { Fulfilment } from "./fulfilment";
import { Recent } from "./recent";
import { TodoRows } from "./todo-rows";

/** Three of a kind are still read one by one. */
const gatherOver = 3;

/** The desk as it opens: where the campaign stands, what to do today, what has happened. */
export async function drawInbox(scope: Scope, locale: Locale, { org, all }: { org: string; all: boolean }) {
  const [words, shell] = [loadWords(locale, "inbox"), loadWords(locale, "shell")];
  const at = gathering(scope);
  const [campaign, exceptions, events] = await Promise.all([
    findRunningCampaign(at),
    listComingExceptions(at),
    listEvents(at, { limit: 6 }),
  ]);
  const figures = campaign && (await findDeskFigures(scope, campaign));
  const todos = inOrder(await listTodos(scope), scope.today, figures?.leads ?? false);
  const more = gather(todos, scope.today).some((line) => line.todos.length > gatherOver);
  const link = all
    ? { href: `/o/${org}/inbox`, label: words("lessen") }
    : { href: `/o/${org}/inbox?all=1`, label: words("allCount", { count: todos.length }) };
  return (
    <>
      <Breadcrumb label={shell("navigation.path")} crumbs={[{ label: words("title") }]} />
      {campaign && figures ? (
        <>
          <CampaignHeading
            locale={locale}
            title={campaign.title}
            year={campaign.year}
            today={scope.today}
            reportDueOn={figures.reportDueOn}
            exceptions={exceptions}
          />
          <DeskRail locale={locale} figures={figures} org={org} />
        </>
      ) : (
        <PageHeading title={words("title")} note={words("noCampaign")} />
      )}
      <WithAside
        aside={
          <>
            {figures ? <Fulfilment locale={locale} figures={figures} /> : null}
            <Recent locale={locale} events={events} org={org} />
          </>
        }
      >
        <Section title={words("today")} links={more ? [link] : []}>
          <TodoRows
            locale={locale}
            todos={todos}
            {...(all ? {} : { gatherOver })}
            today={scope.today}
            exceptions={exceptions}
            orgCode={org}
          />
        </Section>
      </WithAside>
    </>
  );
}
