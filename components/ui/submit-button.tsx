"use client";
import type { ComponentProps } from "react";
import type { ButtonTone } from "./button-class";
import { buttonClass } from "./button-class";
import { useForm } from "./form-context";

type SubmitButtonProps = ComponentProps<"button"> & { tone?: ButtonTone };

/** Stays focusable while the server answers; the form itself ignores a second press. */
export function SubmitButton({ tone = "primary", className, children, ...rest }: SubmitButtonProps) {
  const { pending, words } = useForm();
  return (
    <button type="submit" aria-disabled={pending || undefined} className={buttonClass(tone, className)} {...rest}>
      {pending && words ? words.pending : children}
    </button>
  );
}
