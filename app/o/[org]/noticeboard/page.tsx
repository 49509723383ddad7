import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OpinionTable } from "@/components/noticeboard/opinion-table";
import { NoticeboardTabs } from "@/components/noticeboard/tabs";
import { Tabs } from "@/components/pledges/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { Stat, Stats } from "@/components/ui/stat";
import { loadWords } from "@/lib/i18n/words";
import { isDay } from "@/lib/kernel/clock";
import { keepsRegister } from "@/lib/noticeboard/opinions/policy";
import {
  belowPage,
  countOpinions,
  listOpinions,
  listOpinionsBelow,
  type OpinionKey,
  opinionFilters,
} from "@/lib/noticeboard/opinions/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("noticeboard"))("title") };
}

const keyOf = (before: unknown): OpinionKey | null => {
  const [receivedOn = "", number = ""] = typeof before === "string" ? before.split("~") : [];
  return isDay(receivedOn) && /^\d{1,6}$/.test(number) ? { receivedOn, number: Number(number) } : null;
};

/** 意见建议登记簿: what the masses said, how it is handled, what hangs on the board. */
export default async function NoticeboardPage({ params, searchParams }: PageProps<"/o/[org]/noticeboard">) {
  const [{ org }, query, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("noticeboard");
  return deskPage(org, "pledges", async (scope, view) => {
    const filter = opinionFilters.find((one) => one === query.show) ?? "ALL";
    const before = keyOf(query.before);
    const path = `/o/${org}/noticeboard`;
    const year = scope.today.slice(0, 4);
    const figures = await countOpinions(scope, `${year}-01-01`, scope.today);
    const rows = await listOpinions(scope, filter, before);
    const last = rows.length > 50 ? rows[49] : undefined;
    const found =
      view.org?.isBranch || view.capacity === "MEMBER" ? [] : await listOpinionsBelow(scope, afterOf(query.after));
    const below = firstPage(found, belowPage, {
      path,
      query: { show: filter },
      label: loadWords(locale, "common")("lists.next"),
    });
    const member = view.capacity === "MEMBER";
    return (
      <>
        <PageHeading
          title={words("title")}
          note={words("note")}
          actions={
            keepsRegister(scope.actor, scope.orgId) ? (
              <LinkButton href={`${path}/register`} tone="primary">
                {words("register.title")}
              </LinkButton>
            ) : undefined
          }
        />
        <NoticeboardTabs locale={locale} org={org} current="opinions" />
        <Stats>
          <Stat label={words("figures.received", { year })} figure={figures.received} href={path} />
          <Stat label={words("figures.answered")} figure={figures.answered} href={`${path}?show=ANSWERED`} />
          <Stat label={words("figures.open")} figure={figures.received - figures.answered} href={`${path}?show=OPEN`} />
          <Stat label={words("figures.rectifying")} figure={figures.rectifying} />
          <Stat label={words("figures.rectified")} figure={figures.rectified} />
        </Stats>
        <Tabs
          label={words("filtersLabel")}
          tabs={opinionFilters.map((key) => ({
            key,
            label: words(`filters.${key}`),
            href: `${path}?show=${key}`,
            current: key === filter,
          }))}
        />
        {member && rows.length === 0 ? (
          <Empty>{words("memberEmpty")}</Empty>
        ) : (
          <OpinionTable locale={locale} org={org} rows={rows.slice(0, 50)} empty={words("empty")} />
        )}
        {last || before ? (
          <Pager
            locale={locale}
            total={figures.received}
            previous={before ? `${path}?show=${filter}` : undefined}
            next={last ? `${path}?show=${filter}&before=${last.receivedOn}~${last.number}` : undefined}
          />
        ) : null}
        {below.rows.length > 0 ? (
          <div className="mt-8">
            <Section title={words("below")} links={below.links}>
              <OpinionTable locale={locale} org={org} rows={below.rows} empty="" below />
            </Section>
          </div>
        ) : null}
      </>
    );
  });
}
