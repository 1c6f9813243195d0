import Link from "next/link";

/** Why the list is empty, and how it is filled. */
export function NothingFollowed() {
  return (
    <section className="nothing-followed" aria-label="Nothing followed">
      <p className="lead">
        You follow no film yet. The mark beside a film puts it here, with its next date and every move of it.
      </p>
      <ul className="btns">
        <li>
          <Link className="btn" href="/" prefetch={false}>
            What opens next
          </Link>
        </li>
        <li>
          <Link className="btn" href="/search" prefetch={false}>
            Search
          </Link>
        </li>
      </ul>
    </section>
  );
}
