/** Prints the graph's contract, as `schema.graphql` keeps it. */
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildGraphSchema } from './schema.ts';

process.stdout.write(`${printSchema(lexicographicSortSchema(buildGraphSchema()))}\n`);
