// A producer or a consumer with Confluent's serializers: does once what standard input asks for, and prints the outcome.

import { createFileRegistry, createMutableRegistry, fromBinary, fromJson, toJson } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import client from "@confluentinc/schemaregistry/dist/schemaregistry-client.js";
import avro from "@confluentinc/schemaregistry/dist/serde/avro.js";
import json from "@confluentinc/schemaregistry/dist/serde/json.js";
import protobuf from "@confluentinc/schemaregistry/dist/serde/protobuf.js";
import serde from "@confluentinc/schemaregistry/dist/serde/serde.js";
import kafkajs from "kafkajs";
import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";

const asked = JSON.parse(await text(process.stdin));
const { Serializer, Deserializer } = {
  AVRO: { Serializer: avro.AvroSerializer, Deserializer: avro.AvroDeserializer },
  JSON: { Serializer: json.JsonSerializer, Deserializer: json.JsonDeserializer },
  PROTOBUF: { Serializer: protobuf.ProtobufSerializer, Deserializer: protobuf.ProtobufDeserializer },
}[asked.type];
const registry = new client.SchemaRegistryClient({
  baseURLs: [asked.registry],
  basicAuthCredentials: { credentialsSource: "USER_INFO", userInfo: `client:${asked.key}` },
});
const kafka = new kafkajs.Kafka({ brokers: [asked.kafka], logLevel: kafkajs.logLevel.NOTHING });

async function produce({ type, topic, value, schema, references, files, message }) {
  let sent = value;
  let configuration = { autoRegisterSchemas: true };
  if (files) {
    const set = fromBinary(FileDescriptorSetSchema, Buffer.from(files, "base64"));
    const described = createFileRegistry(set).getMessage(message);
    sent = fromJson(described, value);
    configuration.registry = createMutableRegistry(described);
  } else if (schema) {
    await registry.register(`${topic}-value`, { schemaType: type, schema, references });
    configuration = { useLatestVersion: true };
  }
  // Without a schema, the serializer derives one from the value.
  const serializer = new Serializer(registry, serde.SerdeType.VALUE, configuration);
  const bytes = await serializer.serialize(topic, sent);
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic, messages: [{ value: bytes }] });
  await producer.disconnect();
  return { id: bytes.readInt32BE(1) };
}

async function consume({ topic, count }) {
  const deserializer = new Deserializer(registry, serde.SerdeType.VALUE, {});
  const consumer = kafka.consumer({ groupId: randomUUID() });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const records = [];
  await new Promise((resolve, reject) => {
    const eachMessage = async ({ message }) => {
      records.push(message.value);
      if (records.length === count) {
        resolve();
      }
    };
    consumer.run({ eachMessage }).catch(reject);
  });
  await consumer.disconnect();
  const values = [];
  for (const record of records.slice(0, count)) {
    const value = await deserializer.deserialize(topic, record);
    // Messages of Protobuf are objects of their own kind.
    const described = value.$typeName && deserializer.fileRegistry.getMessage(value.$typeName);
    values.push(described ? toJson(described, value) : value);
  }
  return { values };
}

let answer;
try {
  answer = await (asked.count ? consume(asked) : produce(asked));
} catch (failed) {
  answer = { error: failed.message, status: failed.status, code: failed.errorCode };
}
console.log(JSON.stringify(answer));
