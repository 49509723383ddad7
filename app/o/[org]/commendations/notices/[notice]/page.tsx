import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AwardLife } from "@/components/commendations/life";
import { NoticeBody } from "@/components/commendations/notice-body";
import { NoticeMoves } from "@/components/commendations/notice-moves";
import { Objections } from "@/components/commendations/objections";
import { NoticeTag } from "@/components/commendations/state-tags";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { WithAside } from "@/components/ui/with-aside";
import { listEventsAbout } from "@/lib/audit/queries";
import { findNotice, readWorkCalendar } from "@/lib/commendations/notices/queries";
import { listObjections } from "@/lib/commendations/objections/queries";
import { gathering } from "@/lib/kernel/together";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commendations"))("sections.notices") };
}

export default async function NoticePage({ params }: PageProps<"/o/[org]/commendations/notices/[notice]">) {
  const [{ org, notice: id }, locale] = [await params, await getLocale()];
  const words = await getTranslations("commendations");
  return deskPage(org, "commendations", async (scope) => {
    const notice = await findNotice(scope, id);
    const own = notice.orgId === scope.orgId;
    const at = gathering(scope);
    const [objections, { exceptions }] = await Promise.all([
      own ? listObjections(at, id) : [],
      readWorkCalendar(at, scope.today),
    ]);
    const events = await listEventsAbout(scope, notice.orgId, [id, ...objections.map((objection) => objection.id)]);
    const paper = `/o/${org}/commendations/notices/${id}/paper`;
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/commendations` }, { label: notice.title }]}
        />
        <PageHeading
          title={notice.title}
          note={<NoticeTag locale={locale} state={notice.state} endsOn={notice.endsOn} today={scope.today} />}
          actions={
            <>
              <LinkButton href={paper} plain>
                {words("printNotice")}
              </LinkButton>
              <LinkButton href={`${paper}?as=docx`} plain>
                {words("printWord")}
              </LinkButton>
              {notice.publication === "PUBLIC" ? (
                <LinkButton href={`/board/${notice.orgCode}/notices/${id}`} plain>
                  {words("wall")}
                </LinkButton>
              ) : null}
            </>
          }
        />
        <WithAside aside={<AwardLife locale={locale} events={events} />}>
          <NoticeBody locale={locale} org={org} notice={notice} exceptions={exceptions} />
          {own ? (
            <>
              <NoticeMoves locale={locale} org={org} notice={notice} actor={scope.actor} />
              <div className="mt-8">
                <Section title={words("sections.objections")}>
                  <Objections locale={locale} org={org} notice={notice} objections={objections} actor={scope.actor} />
                </Section>
              </div>
            </>
          ) : null}
        </WithAside>
      </>
    );
  });
}
