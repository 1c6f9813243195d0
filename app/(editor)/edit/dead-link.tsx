import { Failure } from "#components/ui/failure.tsx";

/** In place of a one-time link's page. It says nothing of whom the link was for. */
export function DeadLink() {
  return (
    <Failure title="This link is no good">
      <p className="lead">
        It was used already, is past its time, or another was made since. An admin can make a new one, and so can
        whoever runs this server: “npm run editors:reset -- name@example.org”.
      </p>
    </Failure>
  );
}
