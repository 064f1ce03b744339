-- CONCURRENTLY lets others write meanwhile, and PostgreSQL wants it outside a
-- transaction: so it has a migration of its own.
-- migrate:up
CREATE INDEX CONCURRENTLY tasks_owner_id_due_date_idx ON tasks (owner_id, due_date);

-- migrate:down
DROP INDEX CONCURRENTLY tasks_owner_id_due_date_idx;
