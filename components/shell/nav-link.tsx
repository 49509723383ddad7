"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Going } from "@/components/ui/going";

export type NavItem = {
  href: string;
  label: string;
  count?: number;
  /** The count asks for action today; so it is read aloud. */
  hot?: string;
  /** Left out, the address decides. */
  current?: boolean;
  /** Nothing is in it yet: it waits under 更多. */
  back?: boolean;
};

type NavLinkProps = { href: string; current?: boolean | undefined; className: string; children: ReactNode };

/** A client leaf because the layout around it is not drawn again when the page changes. */
export function NavLink({ href, current, className, children }: NavLinkProps) {
  const path = usePathname();
  const here = current ?? (path === href || path.startsWith(`${href}/`));
  return (
    <Link href={href} prefetch={false} aria-current={here ? "page" : undefined} className={className}>
      {children}
      <Going />
    </Link>
  );
}
