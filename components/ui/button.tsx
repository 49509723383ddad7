import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonTone, buttonClass } from "./button-class";
import { Going } from "./going";

type ButtonProps = ComponentProps<"button"> & { tone?: ButtonTone };

export function Button({ tone, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(tone, className)} {...rest} />;
}

type LinkButtonProps = {
  href: string;
  tone?: ButtonTone;
  /** A file or another site: a plain link, not a move inside the app. */
  plain?: boolean;
  className?: string;
  children: ReactNode;
};

export function LinkButton({ href, tone, plain, className, children }: LinkButtonProps) {
  const look = buttonClass(tone, className);
  if (plain) {
    return (
      <a href={href} className={look}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={look}>
      {children}
      <Going />
    </Link>
  );
}
