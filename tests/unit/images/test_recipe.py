import subprocess
import sys

from sitegen.images.recipe import Recipe
from sitegen.model.struct import fingerprint


def test_another_recipe_is_another_cache_key():
    recipes = [Recipe(), Recipe(widths=(480,)), Recipe(limit=1000), Recipe(quality=70), Recipe(formats="classic")]
    assert len({fingerprint(recipe) for recipe in recipes}) == len(recipes)


def test_planning_with_recipes_does_not_load_an_imaging_library():
    code = "import sys, sitegen.images.recipe, sitegen.images.launder; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
