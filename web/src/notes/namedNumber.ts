/** A number that is printed below a picture. */
export interface NamedNumber {
  name: string;
  /** As it is written. */
  value: string;
  /** What tests and scripts find it by. */
  id: string;
  /** The line of the picture that it belongs to, whose key stands in front of the name. */
  line?: 'with' | 'without' | 'ink';
}
