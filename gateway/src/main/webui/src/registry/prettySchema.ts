/** A schema for reading: JSON indented; what is none, such as Protobuf, as it is. */
export function prettySchema(schema: string) {
  try {
    return JSON.stringify(JSON.parse(schema), null, 2);
  } catch {
    return schema;
  }
}
