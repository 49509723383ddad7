import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RoundTable } from "@/components/evaluations/round-table";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { withQuery } from "@/components/ui/hrefs";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { preparesRounds } from "@/lib/evaluations/policy";
import { countRounds, listRounds, roundsPerPage } from "@/lib/evaluations/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("title") };
}

export default async function EvaluationsPage({ params, searchParams }: PageProps<"/o/[org]/evaluations">) {
  const [{ org }, { before }] = [await params, await searchParams];
  const [locale, words] = [await getLocale(), await getTranslations("evaluations")];
  const path = `/o/${org}/evaluations`;
  return deskPage(org, "evaluations", async (scope) => {
    const found = await listRounds(scope, typeof before === "string" ? before : undefined);
    const rows = found.slice(0, roundsPerPage);
    const last = rows.at(-1);
    const mayPrepare = preparesRounds(scope.actor, scope);
    const create = mayPrepare ? <LinkButton href={`${path}/new`}>{words("new")}</LinkButton> : undefined;
    return (
      <>
        <PageHeading title={words("title")} actions={create} />
        {rows.length === 0 ? <Empty>{words(mayPrepare ? "empty" : "emptyElsewhere")}</Empty> : null}
        {rows.length > 0 ? (
          <>
            <RoundTable locale={locale} org={org} rows={rows} />
            <Pager
              locale={locale}
              total={await countRounds(scope)}
              previous={before ? path : undefined}
              next={last && found.length > roundsPerPage ? withQuery(path, {}, { before: last.id }) : undefined}
            />
          </>
        ) : null}
      </>
    );
  });
}
