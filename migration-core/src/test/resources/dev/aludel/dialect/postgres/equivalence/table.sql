CREATE SCHEMA app;
CREATE TYPE mood AS ENUM ('low', 'high', 'it''s');
CREATE TYPE app.colour AS ENUM ('red', 'green');
CREATE TYPE address AS (street text, zip varchar(5));
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE SEQUENCE numbers;
CREATE SEQUENCE app.numbers;
CREATE FUNCTION tidy(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT lower(trim($1))';
CREATE FUNCTION app.tidy(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT upper(trim($1))';
CREATE TABLE things (
  id bigint, n integer, m integer, k smallint, big bigint, price numeric(10,2), num numeric, f real, d double precision,
  a varchar(20), b varchar(255), c char(3), t text, u text, status varchar(20), flag boolean, other boolean, day date, at timestamp,
  seen timestamptz, clock time, span interval, doc jsonb, raw json, tags text[], codes varchar(5)[], nums integer[], uid uuid,
  bytes bytea, mood mood, colour app.colour, addr address, ip inet, bits bit(8), span_of int4range, mail email, ts tsvector,
  "Mixed" integer, "order" integer
)
