import Link from "next/link";
import { ThemeChoice } from "./theme-choice.tsx";

export function Footer() {
  return (
    <footer className="foot">
      <p>Slateline keeps every release date a film has, and every one it used to have.</p>
      <ul>
        <li>
          <Link href="/about" prefetch={false}>
            How dates are kept
          </Link>
        </li>
        <li>
          <Link href="/developers" prefetch={false}>
            For developers
          </Link>
        </li>
        <li>
          <ThemeChoice />
        </li>
        <li>
          Dates are free for any use, <a href="https://creativecommons.org/publicdomain/zero/1.0/">CC0</a>
        </li>
      </ul>
    </footer>
  );
}
