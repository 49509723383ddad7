import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AwardTable } from "@/components/commendations/award-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { ButtonRow } from "@/components/ui/button-row";
import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import { listAwards } from "@/lib/commendations/awards/queries";
import { loadWords } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commendations"))("sections.awards") };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" && value ? value : undefined);

export default async function AwardsPage({ params, searchParams }: PageProps<"/o/[org]/commendations/awards">) {
  const [{ org }, query, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("commendations");
  const path = `/o/${org}/commendations/awards`;
  const [state, year, before] = [one(query.state), one(query.year), one(query.before)];
  return deskPage(org, "commendations", async (scope) => {
    const filter = {
      ...(state ? { state } : {}),
      ...(Number(year) ? { year: Number(year) } : {}),
      ...(before ? { before } : {}),
    };
    const rows = await listAwards(scope, filter);
    const last = rows.length === 50 ? rows.at(-1) : undefined;
    const thisYear = Number(scope.today.slice(0, 4));
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/commendations` }, { label: words("sections.awards") }]}
        />
        <PageHeading title={words("sections.awards")} />
        <ListToolbar
          locale={locale}
          path={path}
          filters={[
            {
              name: "state",
              label: words("fields.state"),
              value: state,
              options: (["GRANTED", "REVOKED", "HANDED_ON"] as const).map((value) => ({
                value,
                label: words(`awardStates.${value}`),
              })),
            },
            {
              name: "year",
              label: words("fields.year"),
              value: year,
              options: [0, 1, 2, 3, 4].map((ago) => ({ value: String(thisYear - ago), label: String(thisYear - ago) })),
            },
          ]}
        />
        <AwardTable locale={locale} org={org} rows={rows} />
        {last ? (
          <ButtonRow>
            <LinkButton href={withQuery(path, { state, year }, { before: `${last.grantedOn}_${last.id}` })}>
              {loadWords(locale, "common")("lists.next")}
            </LinkButton>
          </ButtonRow>
        ) : null}
      </>
    );
  });
}
