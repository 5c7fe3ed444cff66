"""The main job in three steps: territories, data, result. Fills the resilience index and runs it behind the screen."""
