import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { CheckResult } from "@/components/imports/check-result";
import { importTones } from "@/components/imports/import-list";
import { AppliedPanel, ConfirmForm, DiscardForm, Obstacles } from "@/components/imports/import-moves";
import { MappingForm } from "@/components/imports/mapping-form";
import { MissingItems } from "@/components/imports/missing-items";
import { Progress } from "@/components/imports/progress";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Verdict, verdicts } from "@/lib/imports/fields/schema";
import { isMoving } from "@/lib/imports/lifecycle";
import { listCategoryNames, listMissing } from "@/lib/imports/pledges/queries";
import { keepsImports } from "@/lib/imports/policy";
import { type Batch, findBatch, listColumns, listRows } from "@/lib/imports/queries";
import { isId } from "@/lib/kernel/ids";
import type { Scope } from "@/lib/kernel/work";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "imports")("title") };
}

export default async function ImportPage({ params, searchParams }: PageProps<"/o/[org]/imports/[import]">) {
  const [{ org, import: id }, { show, after }] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "imports");
  return deskPage(org, "people", async (scope) => {
    if (!isId(id) || !keepsImports(scope.actor, scope)) notFound();
    const batch = await findBatch(scope, id);
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/imports` }, { label: batch.fileName }]}
        />
        <PageHeading
          title={words(`kinds.${batch.kind}`)}
          note={<Tag tone={importTones[batch.state]}>{words(`states.${batch.state}`)}</Tag>}
        />
        <Obstacles locale={locale} batch={batch} />
        {await stepOf(scope, { locale, org, batch, verdict: chosenVerdict(show, batch), after: Number(after) || 0 })}
      </>
    );
  });
}

const chosenVerdict = (asked: unknown, { badCount }: Batch): Verdict =>
  verdicts.find((verdict) => verdict === asked) ?? (badCount > 0 ? "BAD" : "ADD");

type StepProps = { locale: Locale; org: string; batch: Batch; verdict: Verdict; after: number };

async function stepOf(scope: Scope, { locale, org, batch, verdict, after }: StepProps) {
  const words = loadWords(locale, "imports");
  const shared = { locale, org, batch };
  if (isMoving(batch.state)) {
    return (
      <Progress
        address={`/o/${org}/imports/${batch.id}/progress`}
        state={batch.state}
        done={batch.doneCount}
        total={batch.rowCount}
        label={words(`progress.${batch.state as "CHECKING"}`)}
        count={words("progress.count", { done: "{done}", total: "{total}" })}
        leave={words("progress.leave")}
        refresh={words("progress.refresh")}
      />
    );
  }
  if (batch.state === "DISCARDED") return <p>{words("check.discarded")}</p>;
  const columns = await listColumns(scope, batch.id);
  if (batch.state === "UPLOADED")
    return (
      <>
        <MappingForm {...shared} columns={columns} />
        <DiscardForm {...shared} />
      </>
    );
  const rows = await listRows(scope, batch.id, verdict, after);
  const pledges = batch.kind === "PLEDGES";
  const categories = pledges ? await listCategoryNames(scope, batch.id) : new Map<string, string>();
  const missing = pledges && batch.state === "CHECKED" ? await listMissing(scope, batch.id) : [];
  return (
    <>
      {batch.state === "APPLIED" ? <AppliedPanel {...shared} /> : null}
      {batch.state === "UNDONE" ? <Notice title={words("states.UNDONE")}>{words("done.undone")}</Notice> : null}
      <Section title={words("check.title")}>
        <CheckResult {...shared} columns={columns} verdict={verdict} rows={rows} categories={categories} />
      </Section>
      <MissingItems locale={locale} org={org} items={missing} />
      {batch.state === "CHECKED" ? (
        <Section title={words("check.confirmTitle")}>
          <ConfirmForm {...shared} today={scope.today} />
          <DiscardForm {...shared} />
          <details className="mt-4">
            <summary className="flex min-h-target cursor-pointer items-center underline underline-offset-4">
              {words("mapping.again")}
            </summary>
            <MappingForm {...shared} columns={columns} />
          </details>
        </Section>
      ) : null}
    </>
  );
}
