-- migrate:phase contract

-- migrate:up
ALTER TABLE tasks DROP COLUMN priority;

-- migrate:down
-- migrate:irreversible the priorities are gone
