/**
 * A mistake in the input, with a message for people: file and line, what was expected, what to do.
 * Commands print its message and exit with 1; any other error is a fault of the program.
 */
export class UserError extends Error {
  override name = "UserError";
}
