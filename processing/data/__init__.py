"""Group "0. Data": official files fetched, read and told."""
