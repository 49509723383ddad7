import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { NumberInput, RadioGroup, TextInput } from "@/components/ui/inputs";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { drawAction } from "@/lib/supervision/actions";
import { keepsCadence } from "@/lib/supervision/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("draws.new") };
}

export default async function NewDrawPage({ params }: PageProps<"/o/[org]/supervision/draws/new">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => (
    <>
      <Breadcrumb
        label={words("title")}
        crumbs={[{ label: words("draws.title"), href: `/o/${org}/supervision/draws` }, { label: words("draws.new") }]}
      />
      <PageHeading title={words("draws.new")} note={words("draws.note")} />
      {keepsCadence(scope.actor, scope.orgId) ? (
        <ActionForm action={drawAction} words={formWords(locale)} className="max-w-xl">
          <input type="hidden" name="org" value={org} />
          <Field name="purpose" label={words("draws.purpose")} hint={words("draws.purposeHint")} required>
            <TextInput />
          </Field>
          <Field name="reach" label={words("draws.reach")} group required>
            <RadioGroup
              defaultValue="branches"
              options={(["branches", "children"] as const).map((value) => ({
                value,
                label: words(`draws.reaches.${value}`),
              }))}
            />
          </Field>
          <Field name="take" label={words("draws.take")} required>
            <NumberInput defaultValue="3" />
          </Field>
          <SubmitButton>{words("draws.submit")}</SubmitButton>
        </ActionForm>
      ) : (
        <Empty>{words("visits.notAllowed")}</Empty>
      )}
    </>
  ));
}
