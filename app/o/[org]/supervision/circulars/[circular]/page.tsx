import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { CircularAnswers } from "@/components/supervision/circular-answers";
import { CircularText, ComposeDialog } from "@/components/supervision/circular-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { FormDialog } from "@/components/ui/form-dialog";
import { PageHeading } from "@/components/ui/page-heading";
import { openMoves } from "@/lib/kernel/lifecycle";
import { issueCircularAction } from "@/lib/supervision/actions";
import { circularLifecycle } from "@/lib/supervision/circulars/lifecycle";
import { findCircular } from "@/lib/supervision/circulars/queries";
import { keepsCadence } from "@/lib/supervision/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("circulars.title") };
}

export default async function CircularPage({ params }: PageProps<"/o/[org]/supervision/circulars/[circular]">) {
  const [{ org, circular: id }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const circular = await findCircular(scope, id);
    const mayIssue = openMoves(circularLifecycle, scope.actor, circular).includes("issue");
    const paper = `/o/${org}/supervision/circulars/${id}/paper`;
    const { number, period } = circular;
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[
            { label: words("circulars.title"), href: `/o/${org}/supervision/circulars` },
            { label: circular.title },
          ]}
        />
        <PageHeading
          title={circular.title}
          note={
            number ? words("circulars.number", { year: period.slice(0, 4), number }) : words("circulars.states.DRAFT")
          }
          actions={
            <>
              {mayIssue ? (
                <>
                  <FormDialog
                    locale={locale}
                    org={org}
                    action={issueCircularAction}
                    title={words("circulars.issue")}
                    submit={words("circulars.issue")}
                    tone="primary"
                    keys={{ circularId: id }}
                  >
                    <p className="mb-4">{words("circulars.issueNote")}</p>
                  </FormDialog>
                  <ComposeDialog locale={locale} org={org} periods={[period]} given={circular} />
                </>
              ) : null}
              <LinkButton href={paper} plain>
                {words("circulars.word")}
              </LinkButton>
              <LinkButton href={`${paper}?as=pdf`} plain>
                {words("circulars.pdf")}
              </LinkButton>
            </>
          }
        />
        <CircularText locale={locale} circular={circular} />
        <CircularAnswers
          locale={locale}
          org={org}
          orgId={scope.orgId}
          circular={circular}
          mayAnswer={keepsCadence(scope.actor, scope.orgId)}
        />
      </>
    );
  });
}
