import Link from "next/link";
import { MainNav } from "./main-nav.tsx";

export function Masthead() {
  return (
    <header className="mast">
      <Link className="mark" href="/" prefetch={false}>
        Slateline
      </Link>
      <MainNav />
    </header>
  );
}
