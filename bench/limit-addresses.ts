/** Before the path of an answer: the same bytes, given from memory. */
export const CONSTANT = "/bench/constant";
/** The processor time of the process that serves, in microseconds since it was started. */
export const PROCESSOR_TIME = "/bench/processor-time";
