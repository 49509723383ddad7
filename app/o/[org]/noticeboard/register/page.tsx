import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RegisterForm } from "@/components/noticeboard/register-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { keepsRegister } from "@/lib/noticeboard/opinions/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("noticeboard"))("register.title") };
}

export default async function RegisterPage({ params }: PageProps<"/o/[org]/noticeboard/register">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("noticeboard");
  return deskPage(org, "pledges", async (scope) => (
    <>
      <Breadcrumb
        label={words("title")}
        crumbs={[{ label: words("title"), href: `/o/${org}/noticeboard` }, { label: words("register.title") }]}
      />
      <PageHeading title={words("register.title")} note={words("register.note")} />
      {keepsRegister(scope.actor, scope.orgId) ? (
        <RegisterForm locale={locale} org={org} today={scope.today} />
      ) : (
        <Empty>{words("register.notAllowed")}</Empty>
      )}
    </>
  ));
}
