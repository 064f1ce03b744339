-- migrate:phase contract

-- migrate:up
-- migrate:allow drop-column its values are in priority_id since 20261112080000
ALTER TABLE tasks DROP COLUMN priority;

-- migrate:down
ALTER TABLE tasks ADD COLUMN priority varchar(20);

UPDATE tasks SET priority = (SELECT name FROM priorities WHERE id = tasks.priority_id)
WHERE priority_id IS NOT NULL;
